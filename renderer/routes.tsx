import { type ComponentType, lazy, Suspense } from 'react';
import { createHashRouter, Navigate } from 'react-router';
import { BoardPage } from './board/board-page.tsx';
import { CommitmentsPage } from './commitments/commitments-page.tsx';
import { CasePage } from './earlier/case-page.tsx';
import { OldLetterAddress } from './earlier/old-address.tsx';
import { IntakePage } from './intake/intake-page.tsx';
import { ItemPage } from './item/item-page.tsx';
import { ItemsPage } from './items/items-page.tsx';
import { NumbersPage } from './numbers/numbers-page.tsx';
import { LoginPage } from './people/login-page.tsx';
import { SetUpPage } from './people/set-up-page.tsx';
import { ReferencePage } from './references/reference-page.tsx';
import { ReferencesPage } from './references/references-page.tsx';
import { SearchPage } from './search/search-page.tsx';
import { SettingsPage } from './settings/settings-page.tsx';
import { Gate } from './shell/gate.tsx';
import { LostPage } from './shell/lost-page.tsx';
import { Waiting } from './ui/waiting.tsx';

function later(load: () => Promise<ComponentType>) {
  const Page = lazy(async () => ({ default: await load() }));
  return (
    <Suspense fallback={<Waiting />}>
      <Page />
    </Suspense>
  );
}

const draft = later(() => import('./draft/draft-page.tsx').then((page) => page.DraftPage));
const queue = later(() => import('./review/review-queue.tsx').then((page) => page.ReviewQueue));
const review = later(() => import('./review/review-page.tsx').then((page) => page.ReviewPage));
const printing = later(() => import('./print/print-page.tsx').then((page) => page.PrintPage));
const importing = later(() => import('./importing/import-page.tsx').then((page) => page.ImportPage));

const casePackage = later(() => import('./package/package-page.tsx').then((page) => page.PackagePage));

const statistics = later(() => import('./counting/statistics-page.tsx').then((page) => page.StatisticsPage));
const schedule = later(() => import('./board/schedule-page.tsx').then((page) => page.SchedulePage));

/** Addresses live behind #, so that the window's own protocol and the browser host need no rewriting. */
export const router = createHashRouter([
  { path: '/login', element: <LoginPage /> },
  { path: '/setup', element: <SetUpPage /> },
  {
    element: <Gate bare />,
    errorElement: <LostPage />,
    children: [
      { path: '/print', element: printing },
      { path: '/print/:proposalId', element: printing },
    ],
  },
  {
    element: <Gate />,
    errorElement: <LostPage />,
    children: [
      { index: true, element: <Navigate to="/board" replace /> },
      { path: '/board', element: <BoardPage /> },
      { path: '/schedule', element: <Navigate to="/schedule/month" replace /> },
      { path: '/schedule/:view', element: schedule },
      { path: '/statistics', element: statistics },
      { path: '/items', element: <ItemsPage /> },
      { path: '/items/new', element: <IntakePage key="new" /> },
      { path: '/items/:id', element: <ItemPage /> },
      { path: '/items/:id/edit', element: <IntakePage key="edit" /> },
      { path: '/items/:id/draft', element: draft },
      { path: '/review', element: queue },
      { path: '/review/:id', element: review },
      { path: '/commitments', element: <CommitmentsPage /> },
      { path: '/package', element: casePackage },
      { path: '/import', element: importing },
      { path: '/import/:batchId', element: importing },
      { path: '/search', element: <SearchPage /> },
      { path: '/cases/:id', element: <CasePage /> },
      // Addresses of former editions, as they stand in bookmarks.
      { path: '/archive', element: <Navigate to="/search" replace /> },
      { path: '/archive/:id', element: <OldLetterAddress /> },
      { path: '/references', element: <ReferencesPage /> },
      { path: '/references/:id', element: <ReferencePage /> },
      { path: '/numbers', element: <NumbersPage /> },
      { path: '/settings', element: <Navigate to="/settings/office" replace /> },
      { path: '/settings/:part', element: <SettingsPage /> },
      { path: '*', element: <LostPage /> },
    ],
  },
]);
