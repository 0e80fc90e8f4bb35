// Stands in the bundle for modules that libraries load and the program never uses (commander runs subcommands that are
// files of their own through node:child_process; there are none). In: nothing. Out: nothing.
export {};
