type Press = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean; shiftKey: boolean };

/** 'Ctrl+K', 'Alt+ArrowUp', 'F1', '?': modifiers in the order Ctrl, Alt, Shift; letters in upper case. */
export function comboOf(press: Press): string {
  const key = press.key.length === 1 ? press.key.toUpperCase() : press.key;
  const shiftCounts = press.shiftKey && (press.key.length > 1 || /^[A-Z0-9]$/.test(key));
  const held = [press.ctrlKey || press.metaKey ? 'Ctrl' : '', press.altKey ? 'Alt' : '', shiftCounts ? 'Shift' : ''];
  return [...held, key].filter(Boolean).join('+');
}
