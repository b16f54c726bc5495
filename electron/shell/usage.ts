/** The command was typed wrongly: its sentence goes to the error stream and the exit code is 2. */
export class Usage extends Error {}
