import { Drawer } from 'antd';
import { lazy, Suspense, useEffect, useRef, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { chapterAt } from '../page-at.ts';
import { useKeys, useKeysOf } from '../ui/keys.ts';
import { backToWork, closeManual, openManual, useManualOpened, type WorkPlace } from '../ui/manual-opened.ts';
import { Waiting } from '../ui/waiting.tsx';
import { DemoTour } from './demo-tour.tsx';

/** The text is fetched when it is first read. */
const ManualBook = lazy(async () => ({ default: (await import('./manual-book.tsx')).ManualBook }));

/** Above dialogs and what they open. */
const overDialogs = 1500;

const bindings = (isOpen: boolean) => ({
  F1: isOpen ? undefined : () => openManual(),
  Escape: isOpen ? closeManual : undefined,
});

/** Every page with the manual over it: F1 opens it at the page's chapter, in a dialog too; Esc leads back to where one was. */
export function ManualPlace() {
  const asked = useManualOpened();
  const { pathname } = useLocation();
  const [wide, setWide] = useState(false);
  const cameFrom = useRef<WorkPlace | null>(null);
  // Help is for whatever is on top.
  useKeysOf(() => true, bindings(asked !== null));
  useKeys({ '?': () => openManual('keys') });
  useEffect(() => {
    if (asked) cameFrom.current = asked.cameFrom;
    else if (cameFrom.current) backToWork(cameFrom.current);
  }, [asked]);
  // Again when the drawer has let go of the focus.
  function isThere(open: boolean) {
    if (open) return;
    setWide(false);
    if (cameFrom.current && document.activeElement === document.body) backToWork(cameFrom.current);
    cameFrom.current = null;
  }

  return (
    <>
      <Outlet />
      <DemoTour />
      <Drawer
        title="帮助"
        open={asked !== null}
        onClose={closeManual}
        afterOpenChange={isThere}
        size={wide ? '100vw' : 'min(880px, 100vw)'}
        zIndex={overDialogs}
        destroyOnHidden
        styles={{ body: { padding: 0, overflow: 'hidden' } }}
      >
        {asked ? (
          <Suspense fallback={<Waiting />}>
            <ManualBook
              asked={asked.chapter ?? chapterAt(pathname) ?? 'screen'}
              overDialog={asked.overDialog}
              wide={wide}
              onWiden={() => setWide(!wide)}
            />
          </Suspense>
        ) : null}
      </Drawer>
    </>
  );
}
