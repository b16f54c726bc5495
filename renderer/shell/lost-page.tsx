import { Link } from 'react-router';
import { EmptyPlace } from '../ui/empty-place.tsx';

/** An address that leads nowhere, or a page that broke: what was typed elsewhere is not touched. */
export function LostPage() {
  return (
    <div className="page">
      <div className="sheet">
        <EmptyPlace title="这个页面打不开" action={<Link to="/board">回到工作台</Link>}>
          地址有误，或页面出了问题。已保存的内容不受影响；刷新页面可以重试。
        </EmptyPlace>
      </div>
    </div>
  );
}
