#include "report/json_writer.h"

#include "audit/quoted_text.h"

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace skops::report {

struct JsonWriter::Writer
{
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer> json{buffer};
};

JsonWriter::JsonWriter() : m_writer(std::make_unique<Writer>()) {}
JsonWriter::~JsonWriter() = default;

void JsonWriter::beginObject()
{
    m_writer->json.StartObject();
}

void JsonWriter::endObject()
{
    m_writer->json.EndObject();
}

void JsonWriter::beginArray()
{
    m_writer->json.StartArray();
}

void JsonWriter::endArray()
{
    m_writer->json.EndArray();
}

void JsonWriter::key(std::string_view name)
{
    m_writer->json.Key(name.data(), static_cast<rapidjson::SizeType>(name.size()));
}

void JsonWriter::string(std::string_view text)
{
    // Not Writer::String: it passes malformed UTF-8 and invisible characters through.
    std::string quoted;
    quoted.reserve(text.size() + 2);
    audit::appendQuoted(quoted, text, audit::Escapes::Json);
    m_writer->json.RawValue(quoted.data(), quoted.size(), rapidjson::kStringType);
}

void JsonWriter::number(uint64_t value)
{
    m_writer->json.Uint64(value);
}

void JsonWriter::number(int value)
{
    m_writer->json.Int(value);
}

void JsonWriter::boolean(bool value)
{
    m_writer->json.Bool(value);
}

void JsonWriter::null()
{
    m_writer->json.Null();
}

void JsonWriter::memberOrNull(std::string_view name, std::string_view text)
{
    key(name);
    if (text.empty())
        null();
    else
        string(text);
}

void JsonWriter::object(std::string_view json)
{
    m_writer->json.RawValue(json.data(), json.size(), rapidjson::kObjectType);
}

std::string JsonWriter::takePart()
{
    std::string text(m_writer->buffer.GetString(), m_writer->buffer.GetSize());
    m_writer->buffer.Clear();
    return text;
}

} // namespace skops::report
