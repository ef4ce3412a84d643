// Parses a YAML file with libyaml and does nothing with its events: the least that any reader built on libyaml takes.
// Given no file it ends at once: the start of a small process.

#include <stdio.h>
#include <yaml.h>

int main(int count, char **arguments) {
    if (count < 2) return 0;
    FILE *input = fopen(arguments[1], "rb");
    if (input == NULL) {
        perror(arguments[1]);
        return 1;
    }
    yaml_parser_t parser;
    yaml_parser_initialize(&parser);
    yaml_parser_set_input_file(&parser, input);
    int isDone = 0;
    while (!isDone) {
        yaml_event_t event;
        if (!yaml_parser_parse(&parser, &event)) {
            fprintf(stderr, "%s:%zu: %s\n", arguments[1], parser.problem_mark.line + 1, parser.problem);
            return 1;
        }
        isDone = event.type == YAML_STREAM_END_EVENT;
        yaml_event_delete(&event);
    }
    yaml_parser_delete(&parser);
    fclose(input);
    return 0;
}
