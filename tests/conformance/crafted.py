"""Files that no writer makes: real ones edited before zipping, and damaged archives."""

import crafted_fields
import crafted_graph
import crafted_json
import crafted_names
import crafted_zip


def all_files():
    for module in (crafted_fields, crafted_graph, crafted_json, crafted_names, crafted_zip):
        yield from module.all_files()
