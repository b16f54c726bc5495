/** Between two steps of a long job: whoever else waits for the program gets a turn. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
