import { isOwnUrl } from './app-protocol.ts';

/** What Electron tells about the frame a message came from; null frame when it has gone away meanwhile. */
export type Sender = {
  frameUrl: string | null;
  frameOrigin: string | null;
  isTopFrame: boolean;
  isOwnSession: boolean;
  isOwnWindow: boolean;
};

/** Only the top frame of our own window, showing our own page in our own session, may ask for anything. */
export function isTrusted(sender: Sender): boolean {
  const { frameUrl, frameOrigin, isTopFrame, isOwnSession, isOwnWindow } = sender;
  return (
    isTopFrame &&
    isOwnSession &&
    isOwnWindow &&
    frameOrigin !== null &&
    isOwnUrl(frameOrigin) &&
    frameUrl !== null &&
    isOwnUrl(frameUrl)
  );
}

/** A message must be exactly one operation's name, its input as JSON text, and what the page calls it, if anything. */
export function isMessage(args: readonly unknown[]): args is readonly [operation: string, json: string, id: string] {
  const [operation, json, id] = args;
  const isNamed = typeof operation === 'string' && operation.length <= 80;
  return args.length === 3 && isNamed && typeof json === 'string' && typeof id === 'string' && id.length <= 64;
}
