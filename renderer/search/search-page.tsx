import { Alert, Button, Pagination, Segmented } from 'antd';
import { useCallback, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { searchOrders } from '../../shared/model/search.ts';
import { useMayAsk } from '../session.ts';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { choicesOf } from '../ui/fields/choices.ts';
import { addressWith, pageWord } from '../ui/lists/address.ts';
import { ExportList } from '../ui/lists/export-list.tsx';
import { keepLastSearch } from '../ui/lists/last-search.ts';
import { usePickedRow } from '../ui/lists/use-picked-row.ts';
import { PageHead } from '../ui/page-head.tsx';
import { RefusalAlert } from '../ui/refusal-alert.tsx';
import { Waiting } from '../ui/waiting.tsx';
import { useAnswer } from '../use-call.ts';
import { ExactItems } from './exact-items.tsx';
import { HitRow, hitAddress } from './hit-row.tsx';
import { HowTo } from './how-to.tsx';
import { IndexBar } from './index-bar.tsx';
import { NotFound } from './not-found.tsx';
import styles from './search.module.css';
import { askedIn, isFiltered, withoutFilters } from './search-address.ts';
import { SearchField } from './search-field.tsx';
import { SearchFilters } from './search-filters.tsx';
import { useExactItems } from './use-exact-items.ts';

/** 档案检索: everything that is kept here, in one list. Words, filters, order and page live in the address. */
export function ArchiveSearchPage() {
  const [params, setParams] = useSearchParams();
  const navigate = useNavigate();
  const mayImport = useMayAsk('imports.open');
  const asked = askedIn(params);
  const found = useAnswer('search.find', asked, { keep: true });
  const [taught, setTaught] = useState(false);
  const top = useRef<HTMLDivElement>(null);
  const numbered = useExactItems(asked.text);
  const exact = asked.page === 1 ? numbered : [];
  // What stands on top need not stand below again.
  const rows = (found.data?.rows ?? []).filter(
    ({ source, id }) => !(source === 'item' && exact.some((item) => item.id === id)),
  );

  const address = params.toString();
  useEffect(() => keepLastSearch(address === '' ? '' : `?${address}`), [address]);

  const change = (changes: Record<string, string | null>) => setParams((now) => addressWith(now, changes));
  const ask = useCallback(
    (text: string, how: 'typing' | 'enter') =>
      setParams((now) => addressWith(now, { text }), { replace: how === 'typing' }),
    [setParams],
  );
  const { picked, setPicked, step } = usePickedRow({
    rows,
    address,
    find: (_, index) => document.querySelectorAll('[data-hit]')[index],
    open: (hit) => void navigate(hitAddress(hit, asked.text)),
    leaves: (target) => target.closest('a, button') !== null,
  });

  const data = found.data;
  const { page: _, pageSize: __, ...filter } = asked;
  const nothingAsked = asked.text === '' && !isFiltered(params);
  return (
    <div className="page" ref={top}>
      <PageHead
        says="办理件、往年件和参考资料，一处全查"
        acts={
          <>
            <IndexBar />
            {data && data.total > 0 ? <ExportList size="small" of={{ list: 'search', filter }} /> : null}
          </>
        }
      />
      <SearchField text={asked.text} onText={ask} onDown={() => step(1)} />
      <div className={styles.searchColumns}>
        <SearchFilters params={params} onFilter={change} onClear={() => setParams(withoutFilters(params))} />
        <div>
          <div className={styles.searchSays}>
            {data ? (
              <span>
                共<strong>{data.total}</strong>条
                {rows.length > 0 ? <span className="quiet">　↑↓ 选择，Enter 打开</span> : null}
              </span>
            ) : null}
            <Button type="link" size="small" aria-expanded={taught} onClick={() => setTaught(!taught)}>
              怎样检索
            </Button>
            <Segmented
              size="small"
              aria-label="排列次序"
              value={asked.order}
              options={choicesOf(searchOrders)}
              onChange={(order) => change({ order: order === 'newest' ? null : order })}
            />
          </div>
          {taught || nothingAsked ? <HowTo /> : null}
          {data?.remarks.map((remark) => (
            <Alert key={remark} type="warning" showIcon title={remark} className={styles.searchRemark ?? ''} />
          ))}
          {data?.building ? (
            <Alert
              type="info"
              showIcon
              title="索引正在建立，有的内容现在还查不到。"
              className={styles.searchRemark ?? ''}
            />
          ) : null}
          <RefusalAlert error={found.error} onRetry={() => void found.refetch()} />
          <ExactItems rows={exact} />
          {data && rows.length > 0 ? (
            <ul
              className={found.isPlaceholderData ? `${styles.hits} ${styles.hitsOld}` : styles.hits}
              aria-label="检索结果"
            >
              {rows.map((hit, index) => (
                <HitRow
                  key={`${hit.source}-${hit.id}`}
                  hit={hit}
                  picked={index === picked}
                  to={hitAddress(hit, asked.text)}
                  onPick={() => setPicked(index)}
                />
              ))}
            </ul>
          ) : null}
          {data && data.total === 0 ? (
            <div className="sheet">
              {nothingAsked ? (
                <EmptyPlace
                  title="还没有可以检索的内容"
                  action={mayImport ? <Link to="/import">导入往年的台账和答复函</Link> : null}
                >
                  收件登记的件、导入的往年件和存下的参考资料，都能在这里查到。
                </EmptyPlace>
              ) : (
                <NotFound params={params} building={data.building !== null} onChange={setParams} />
              )}
            </div>
          ) : null}
          {data || found.error ? null : <Waiting />}
          <Pagination
            className={styles.searchPages ?? ''}
            current={asked.page}
            pageSize={asked.pageSize}
            total={data?.total ?? 0}
            hideOnSinglePage
            showSizeChanger={false}
            onChange={(page) => {
              change({ page: pageWord(page) });
              top.current?.scrollIntoView({ block: 'start' });
            }}
          />
        </div>
      </div>
    </div>
  );
}
