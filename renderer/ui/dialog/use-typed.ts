import { type FocusEvent, useEffect, useRef } from 'react';

/** Where words are typed that somebody would miss; a password, a choice or a word looked for is quickly given again. */
const written =
  'textarea, input:not([type="checkbox"], [type="radio"], [type="file"], [type="password"], [type="search"], [role="combobox"])';

type Field = HTMLInputElement | HTMLTextAreaElement;

/** Notes what stood in each field when one came to it, and tells whether something typed since would be lost. */
export function useTyped(open: boolean) {
  const before = useRef(new Map<Field, string>());
  useEffect(() => {
    if (!open) before.current.clear();
  }, [open]);
  return {
    onFocus({ target, currentTarget }: FocusEvent<HTMLElement>) {
      // What a dialog within this one shows comes here too, by React's way.
      if (!currentTarget.contains(target) || !target.matches(written)) return;
      const field = target as HTMLElement as Field;
      if (!before.current.has(field)) before.current.set(field, field.value);
    },
    isLost: () => [...before.current].some(([field, was]) => field.isConnected && field.value.trim() !== was.trim()),
  };
}
