import { Refusal } from '../../shared/errors.ts';
import { newDice } from './dice.ts';
import type { FuzzedReader } from './readers.ts';

/** No reader may need longer for an input of this size. */
export const slow = 5000;

/** What is wrong with how a reader took an input; null when it gave a value or refused in words. */
export type Fault = { reader: string; seed: number; round: number; what: string; input?: string };

/** The input of one round: it follows from seed and round alone. */
export function fuzzInput(reader: FuzzedReader, seed: number, round: number): Buffer {
  return reader.input(newDice(seed, round));
}

export async function fuzzRound(
  reader: FuzzedReader,
  seed: number,
  round: number,
  patience = slow,
): Promise<Fault | null> {
  const input = fuzzInput(reader, seed, round);
  const start = performance.now();
  const fault = (what: string): Fault => ({ reader: reader.name, seed, round, what });
  try {
    await reader.read(input);
  } catch (error) {
    if (!(error instanceof Refusal))
      return fault(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
  const took = performance.now() - start;
  return took > patience ? fault(`took ${Math.round(took)} ms for ${input.length} bytes`) : null;
}
