import type { Reader } from './process.ts';
import { thinkingTasks } from './thinking.ts';

type ThinkingTask = keyof typeof thinkingTasks;
type Rule<T extends ThinkingTask> = (typeof thinkingTasks)[T];
type ThinkingInput<T extends ThinkingTask> = Parameters<Rule<T>>[0]['input'];
type ThinkingAnswer<T extends ThinkingTask> = ReturnType<Rule<T>> extends AsyncGenerator<infer P> ? P : never;

/** Less than this is done sooner here than it is sent there. */
const little = 8_000;

/** How much there is to think about, as `size`. */
export const charactersIn = (texts: readonly { text: string }[]): number =>
  texts.reduce((sum, { text }) => sum + text.length, 0);

/**
 * The answer of a rule; `size` in characters says whether it is worth the way to the other process; without a reader it is
 * found here, whatever it takes.
 */
export async function think<T extends ThinkingTask>(
  reader: Reader | null,
  task: T,
  input: ThinkingInput<T>,
  { name, size }: { name: string; size: number },
): Promise<ThinkingAnswer<T>> {
  const thought = { name, input };
  const run = thinkingTasks[task] as (thought: { name: string; input: unknown }) => AsyncGenerator<unknown>;
  const pieces = reader === null || size < little ? run(thought) : reader.run(task, thought as never);
  let answer: unknown;
  for await (const piece of pieces) answer = piece;
  return answer as ThinkingAnswer<T>;
}
