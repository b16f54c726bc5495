import { useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useLive } from '../live.ts';
import { useSession } from '../session.ts';
import { NoWayIn } from '../ui/place/no-way-in.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { LockScreen } from './lock-screen.tsx';
import { OwnPassword } from './own-password.tsx';
import { Shell } from './shell.tsx';
import { usePageLock } from './use-page-lock.ts';

/** Lets nobody in before the bureau is set up and someone has signed in; afterwards leads back to the page wanted. `bare` shows it alone. */
export function Gate({ bare = false }: { bare?: boolean }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  const account = session.data?.account ?? null;
  const locked = usePageLock(session);
  useLive(account?.id ?? null);
  const [entered, setEntered] = useState<number>();
  // A page that was open stays as it is beneath the lock; one that is opened while locked is not shown before.
  if (account && !locked && entered !== account.id) setEntered(account.id);
  if (!session.data) {
    return session.error ? <NoWayIn error={session.error} onRetry={() => void session.refetch()} /> : <Waiting />;
  }
  if (!session.data.office) return <Navigate to="/setup" replace />;
  if (!account) {
    return <Navigate to="/login" replace state={{ wanted: pathname + search, ended: session.data.ended }} />;
  }
  if (session.data.givenPassword) {
    return (
      <>
        <OwnPassword key={account.id} account={account} office={session.data.office} onDone={() => session.refetch()} />
        {locked ? <LockScreen account={account} onOpen={() => session.refetch()} /> : null}
      </>
    );
  }
  return (
    <>
      {locked && entered !== account.id ? null : bare ? (
        <Outlet key={account.id} />
      ) : (
        <Shell key={account.id} account={account} office={session.data.office} />
      )}
      {locked ? <LockScreen account={account} onOpen={() => session.refetch()} /> : null}
    </>
  );
}
