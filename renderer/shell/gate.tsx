import { Navigate, Outlet, useLocation } from 'react-router';
import { useSession } from '../session.ts';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { Shell } from './shell.tsx';

/** Lets nobody in before the bureau is set up and someone has signed in; afterwards leads back to the page wanted. `bare` shows it alone. */
export function Gate({ bare = false }: { bare?: boolean }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  if (session.error) {
    return (
      <div className="page">
        <RefusalAlert error={session.error} onRetry={() => void session.refetch()} />
      </div>
    );
  }
  if (!session.data) return <Waiting />;
  if (!session.data.office) return <Navigate to="/setup" replace />;
  if (!session.data.account) return <Navigate to="/login" replace state={{ wanted: pathname + search }} />;
  if (bare) return <Outlet />;
  return <Shell account={session.data.account} office={session.data.office} />;
}
