import type { OpinionRequest } from '../../model/opinions.ts';

type Asked = Pick<OpinionRequest, 'afterVersion'> & { opinions: readonly { version: number }[] };

/** Whether a unit has given what it was asked for last: asked anew after version 1, version 1 does not count. */
export function hasAnswered({ afterVersion, opinions }: Asked): boolean {
  return opinions.some(({ version }) => version > afterVersion);
}
