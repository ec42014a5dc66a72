# Icons in the containers of macOS and Windows, made from an SVG when they are built.

# skops_icon(OUT SVG): OUT ends with .icns (needs png2icns of libicns) or .ico (needs icotool of icoutils).
function(skops_icon out svg)
    find_program(SKOPS_RSVG_CONVERT rsvg-convert REQUIRED)
    if(out MATCHES "\\.icns$")
        find_program(SKOPS_PNG2ICNS png2icns REQUIRED)
        set(sizes 16 32 48 128 256 512)
        set(pack "${SKOPS_PNG2ICNS}" "${out}")
    else()
        find_program(SKOPS_ICOTOOL icotool REQUIRED)
        set(sizes 16 24 32 48 64 256)
        set(pack "${SKOPS_ICOTOOL}" --create --output "${out}")
    endif()
    set(pictures)
    set(commands)
    foreach(size ${sizes})
        set(picture "${out}.${size}.png")
        list(APPEND pictures "${picture}")
        list(APPEND commands COMMAND "${SKOPS_RSVG_CONVERT}" --width ${size} --height ${size} --output "${picture}" "${svg}")
    endforeach()
    add_custom_command(OUTPUT "${out}" BYPRODUCTS ${pictures} ${commands} COMMAND ${pack} ${pictures}
        DEPENDS "${svg}" COMMENT "Drawing ${out}" VERBATIM)
endfunction()
