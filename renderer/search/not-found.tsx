import { Button } from 'antd';
import { EmptyPlace } from '../ui/empty-place.tsx';
import { isFiltered, withoutFilters } from './search-address.ts';

type Props = { params: URLSearchParams; building: boolean; onChange: (params: URLSearchParams) => void };

/** No hits: why that may be, and the way on. */
export function NotFound({ params, building, onChange }: Props) {
  const text = params.get('text') ?? '';
  if (building) return <EmptyPlace title="索引还没有建好，暂时没有查到">建好后自动再查一次，不必刷新。</EmptyPlace>;
  return (
    <EmptyPlace
      title={text ? `没有找到「${text}」` : '没有符合筛选条件的内容'}
      action={
        isFiltered(params) ? <Button onClick={() => onChange(withoutFilters(params))}>去掉筛选再查</Button> : null
      }
    >
      {isFiltered(params) ? '筛选条件可能太窄。' : '少写几个词，或换个说法；确有其件的，看看是否已经导入。'}
    </EmptyPlace>
  );
}
