/** What is wrong with a list of files of a package: files that nobody meant to ship, and files that are missing. */
export declare function faultsOf(files: readonly string[]): readonly string[];
