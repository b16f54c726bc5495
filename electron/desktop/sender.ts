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

/** A message must be exactly one operation's name and its input as JSON text. */
export function isMessage(args: readonly unknown[]): args is readonly [operation: string, json: string] {
  const [operation, json] = args;
  return args.length === 2 && typeof operation === 'string' && operation.length <= 80 && typeof json === 'string';
}
