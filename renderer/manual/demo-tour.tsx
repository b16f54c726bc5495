import { Tour } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { useMe, useSession } from '../session.ts';
import { endTour, useTourOpen } from '../ui/tour-offered.ts';

/** A stop of the tour: where it is, what is pointed at (never what the page before it has too), and what is said. */
type Stop = { address: string; at: string | null; title: string; says: string };

/** Three minutes through the demo bureau: one item from the board to its letter. */
const stops: readonly Stop[] = [
  {
    address: '/board',
    at: null,
    title: '三分钟看一遍',
    says: '跟着一件代表建议走一遍：今天该办什么、怎样登记、怎样汇总意见写成答复。按“下一步”或右方向键往下看，随时按 Esc 离开；以后在「帮助」里可以再看。',
  },
  {
    address: '/board',
    at: 'nav[aria-label="各类件数"]',
    title: '先看数字',
    says: '逾期的、快到期的、退回待改的各有几件，点开就是那些件。',
  },
  {
    address: '/board',
    at: 'section[aria-label="今日事项"]',
    title: '今天要办的',
    says: '按期限先后，最急的在最前；右边的按钮就是这一件的下一步。',
  },
  {
    address: '/items',
    at: 'input[aria-label="按文字筛选"]',
    title: '所有的件',
    says: '筛选、排序离开再回来都在；空格选中，一步办几十件。来了新的件，点上面的「收件」，粘贴交办通知即可登记。',
  },
  {
    address: '/items/1',
    at: 'section[aria-label="下一步"]',
    title: '一件的页面',
    says: '从上到下就是办理的次序，右边「下一步」写着该做什么、还差什么。',
  },
  {
    address: '/items/1',
    at: 'section[aria-label="会办意见"]',
    title: '会办意见',
    says: '征求了哪几家、何时要、收到第几版；逾期没有回的可以催。',
  },
  {
    address: '/items/1/draft',
    at: '[aria-label="答复稿正文"]',
    title: '写答复',
    says: '点「汇总会办意见」，各单位的话放到合适的标题下，注明出处；数字不一致的在右边「冲突」里。改好送审，领导签发时自动编号。',
  },
  {
    address: '/board',
    at: 'button[aria-label="帮助"]',
    title: '不知道怎么办，就按 F1',
    says: '每一页都有说明，可以查找，也可以打印成册。演示的数据随便改，不影响真实的数据。',
  },
];

/** The tour through the demo bureau, where it has been begun; whoever leaves it stays on the page reached. */
export function DemoTour() {
  const open = useTourOpen();
  const me = useMe();
  const isDemo = (useSession().data?.demoAccounts ?? []).length > 0;
  return open && me && isDemo ? <Stops /> : null;
}

function Stops() {
  const navigate = useNavigate();
  const [current, setCurrent] = useState(0);
  const wanted = useRef(0);
  useEffect(() => {
    void navigate('/board');
  }, [navigate]);

  async function go(to: number) {
    const stop = stops[to];
    if (!stop) return;
    wanted.current = to;
    await navigate(stop.address);
    await shown(stop.at);
    // Whoever pressed on meanwhile is further.
    if (wanted.current === to) setCurrent(to);
  }
  return (
    <Tour
      open
      current={current}
      onChange={(to) => void go(to)}
      onClose={endTour}
      onFinish={endTour}
      steps={stops.map(({ at, title, says }) => ({
        title,
        description: says,
        ...(at === null ? {} : { target: () => document.querySelector<HTMLElement>(at) as HTMLElement }),
      }))}
    />
  );
}

/** Until the page has what is pointed at; five seconds at most, then the words stand in the middle. */
async function shown(at: string | null): Promise<void> {
  for (let tries = 0; at !== null && tries < 100 && !document.querySelector(at); tries++) {
    await new Promise((done) => setTimeout(done, 50));
  }
}
