import '../../../renderer/base.css';
import './gallery.css';

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { dialogLook, theme } from '../../../renderer/theme.ts';
import { Gallery } from './gallery.tsx';
import { standInBridge } from './stand-in.ts';

dayjs.locale('zh-cn');
window.bridge = standInBridge;

const router = createMemoryRouter([{ path: '*', element: <Gallery />, handle: { name: '零件陈列' } }]);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(
  <StrictMode>
    <ConfigProvider locale={zhCN} theme={theme} modal={dialogLook} button={{ autoInsertSpace: false }}>
      <App>
        <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
          <RouterProvider router={router} />
        </QueryClientProvider>
      </App>
    </ConfigProvider>
  </StrictMode>,
);
