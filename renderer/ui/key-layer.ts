import { createContext, useContext, useLayoutEffect, useState } from 'react';

/** The dialog around a component, as the keyboard knows it; null on the page itself. */
export const KeyLayer = createContext<symbol | null>(null);

/** The dialogs that are open, the topmost last. */
const open: symbol[] = [];

/** What Ant Design opens by itself and lets no key past: questions, drawers, menus, small confirmations, the tour. */
const others = [
  '.ant-modal-confirm',
  '.ant-drawer-open',
  '.ant-dropdown:not(.ant-dropdown-hidden)',
  '.ant-popconfirm:not(.ant-popover-hidden)',
  '.ant-tour:not(.ant-tour-hidden)',
].join(', ');

/** A dialog takes its place on top of what is open while `shown`; what is within it belongs to the layer that comes back. */
export function useOwnLayer(shown: boolean): symbol {
  const [layer] = useState(() => Symbol('dialog'));
  useLayoutEffect(() => {
    if (!shown) return;
    open.push(layer);
    return () => void open.splice(open.indexOf(layer), 1);
  }, [shown, layer]);
  return layer;
}

/** Whether the keyboard belongs to this component: it stands in what is on top, the page or the topmost dialog. */
export function useOnTop(): () => boolean {
  const layer = useContext(KeyLayer);
  return () => isOnTop(layer);
}

/** The same of a dialog by its layer. */
export function isOnTop(layer: symbol | null): boolean {
  return (open.at(-1) ?? null) === layer && document.querySelector(others) === null;
}
