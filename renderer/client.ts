import type { Answer, OperationName, Question } from '../shared/contract.ts';
import { type Failure, type Reply, refusal } from '../shared/errors.ts';
import { pageLock } from './lock.ts';

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

/** What is asked of a locked page too: how it stands, the way in, and the way out. */
const whileLocked: readonly OperationName[] = ['session.current', 'session.unlock', 'session.login', 'session.logout'];

/**
 * Asks the program one thing of the contract. Throws `Refused` with a sentence for the person. While the page is locked
 * it waits.
 */
export async function call<N extends OperationName>(name: N, question: Question<N>): Promise<Answer<N>> {
  if (!whileLocked.includes(name) && !(await pageLock.opened())) throw new Refused(refusal('session.needed').failure);
  const reply = window.bridge ? await window.bridge.call(name, question) : await post(name, question);
  if (reply.ok) return reply.value as Answer<N>;
  if (reply.error.code === 'session.locked') {
    // Nothing was done: it is asked again once the page is open.
    pageLock.set(true);
    return call(name, question);
  }
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
