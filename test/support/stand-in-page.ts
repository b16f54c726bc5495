import type { PageConnection } from '../../electron/door/page-connection.ts';

/** A page's connection that only answers calls, for tests of what carries them. */
export function standInPage(call: PageConnection['call']): PageConnection {
  return {
    call,
    watch: () => () => undefined,
    keepAs: async () => undefined,
    resume: async () => false,
    seat: () => null,
    account: () => null,
  };
}
