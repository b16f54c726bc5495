import type { Answer, OperationName, Question } from '../shared/contract.ts';
import { type Failure, type Reply, refusal } from '../shared/errors.ts';

declare global {
  interface Window {
    /** Put there by the desktop window's preload; absent in an ordinary browser. */
    bridge?: { call(name: string, question: unknown): Promise<Reply<unknown>> };
  }
}

/** What `call` throws: the program's refusal, ready to be shown. */
export class Refused extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

/** Asks the program one thing of the contract. Throws `Refused` with a sentence for the person. */
export async function call<N extends OperationName>(name: N, question: Question<N>): Promise<Answer<N>> {
  const reply = window.bridge ? await window.bridge.call(name, question) : await post(name, question);
  if (reply.ok) return reply.value as Answer<N>;
  throw new Refused(reply.error);
}

async function post(name: string, question: unknown): Promise<Reply<unknown>> {
  try {
    const response = await fetch(`/call/${name}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      credentials: 'same-origin',
      body: JSON.stringify(question),
    });
    return (await response.json()) as Reply<unknown>;
  } catch {
    return { ok: false, error: refusal('program.silent').failure };
  }
}

/** The refusal in whatever was thrown; anything unexpected is told as the program's own error. */
export function failureOf(thrown: unknown): Failure {
  if (thrown instanceof Refused) return thrown.failure;
  return refusal('operation.crashed', { reference: thrown instanceof Error ? thrown.message : String(thrown) }).failure;
}
