const dialogs = '.ant-modal, .ant-drawer';
const closers = '.ant-modal-close, .ant-drawer-close';
const fields = 'input:not([type="hidden"], :disabled, [readonly]), textarea:not(:disabled), [contenteditable="true"]';
const mainButton =
  '.ant-modal-footer .ant-btn-primary:not(:disabled), .ant-modal-confirm-btns .ant-btn-primary:not(:disabled)';

/** Where one begins in a dialog: its first field, else the button that does what it is for. */
function beginning(dialog: Element): HTMLElement | null {
  const shown = [...dialog.querySelectorAll<HTMLElement>(fields)].filter((field) => field.offsetParent !== null);
  const first = shown[0];
  // Of a choice the one that is chosen.
  const chosen = first?.matches('[type="radio"]')
    ? shown.find((field) => field instanceof HTMLInputElement && field.type === 'radio' && field.checked)
    : undefined;
  return chosen ?? first ?? dialog.querySelector<HTMLElement>(mainButton);
}

/** A dialog that opens puts the cursor where one goes on, not on its ×; whoever tabs to the × within it finds it there. */
export function beginInDialogs(page: Document): void {
  page.addEventListener('focusin', ({ target, relatedTarget }) => {
    const at = target instanceof HTMLElement ? target : null;
    const dialog = at?.closest(dialogs);
    if (!at || !dialog || (relatedTarget instanceof Node && dialog.contains(relatedTarget))) return;
    const isPlace = at.matches(fields) || (at.matches('button') && !at.matches(closers));
    if (!isPlace) beginning(dialog)?.focus();
  });
}
