/** Refusals of a line that do not go over by themselves: the seat has to be made anew. */
const lasting: readonly string[] = ['seat.removed', 'seat.unknown', 'host.other-certificate'];

/** Whether waiting and trying again is of no use. */
export function isLasting(code: string | undefined): boolean {
  return code !== undefined && lasting.includes(code);
}
