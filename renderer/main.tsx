import './base.css';

import { MutationCache, QueryCache, QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { RouterProvider } from 'react-router/dom';
import { failureOf } from './client.ts';
import { sayHere } from './here.ts';
import { router } from './routes.tsx';
import { dialogLook, theme } from './theme.ts';
import { beginInDialogs } from './ui/dialog/dialog-focus.ts';

dayjs.locale('zh-cn');
beginInDialogs(document);
sayHere();

/** A session that ended while the page was open leads back to the login page; one with a given password, to its change. */
function leaveWhenEnded(thrown: unknown) {
  const { code } = failureOf(thrown);
  if (code === 'session.needed' || code === 'session.given-password')
    void client.invalidateQueries({ queryKey: ['session.current'] });
}

const client: QueryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (thrown, query) => {
      if (query.queryKey[0] !== 'session.current') leaveWhenEnded(thrown);
    },
  }),
  mutationCache: new MutationCache({ onError: leaveWhenEnded }),
  defaultOptions: {
    queries: { retry: false, refetchOnWindowFocus: true, staleTime: 2_000, networkMode: 'always' },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={theme} modal={dialogLook} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={client}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  </StrictMode>,
);
