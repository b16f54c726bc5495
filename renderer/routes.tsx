import { Suspense } from 'react';
import { createHashRouter, Navigate, type RouteObject } from 'react-router';
import { OldLetterAddress } from './earlier/old-address.tsx';
import { ManualPlace } from './manual/manual-place.tsx';
import { type Page, pages } from './pages.tsx';
import { Gate } from './shell/gate.tsx';
import { LostPage } from './shell/lost-page.tsx';
import { Waiting } from './ui/waiting.tsx';

/** A page under each of its addresses; the page shown is known by its route's handle. */
function routesOf(page: Page): RouteObject[] {
  const element = (
    <Suspense key={page.name} fallback={<Waiting />}>
      <page.shows />
    </Suspense>
  );
  return page.paths.map((path) => ({
    path,
    handle: page,
    element: page.leadsOn && path === page.paths[0] ? <Navigate to={page.leadsOn} replace /> : element,
  }));
}

function standing(where: Page['stands']): RouteObject[] {
  return pages.filter((page) => page.stands === where).flatMap(routesOf);
}

/** Addresses of former editions, as they stand in bookmarks. */
const former: RouteObject[] = [
  { path: '/archive', element: <Navigate to="/search" replace /> },
  { path: '/archive/:id', element: <OldLetterAddress /> },
];

/** Addresses live behind #, so that the window's own protocol and the browser host need no rewriting. */
export const router = createHashRouter([
  {
    element: <ManualPlace />,
    children: [
      ...standing('before'),
      { element: <Gate bare />, errorElement: <LostPage />, children: standing('alone') },
      {
        element: <Gate />,
        errorElement: <LostPage />,
        children: [
          { index: true, element: <Navigate to="/board" replace /> },
          ...standing(undefined),
          ...former,
          { path: '*', element: <LostPage /> },
        ],
      },
    ],
  },
]);
