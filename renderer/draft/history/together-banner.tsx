import { Alert, Button, Space } from 'antd';
import type { Letter } from '../use-letter.ts';

type Props = { letter: Letter; onGo: (blockId: string) => void };

/** Two people changed the same paragraphs: both stand in the text, one under the other, until someone has chosen. */
export function TogetherBanner({ letter, onGo }: Props) {
  const { together } = letter;
  if (!together) return null;
  const here = new Set(letter.content.blocks.map(({ id }) => id));
  const open = together.sideBySide.filter(({ theirs, mine }) => here.has(theirs) && here.has(mine));
  if (open.length === 0) return null;
  const [first] = open;
  return (
    <Alert
      banner
      type="warning"
      role="alert"
      title={
        together.with === null
          ? `导出后又改过的${open.length}段，两种写法上下都在：上面是现稿，下面是修改稿。请删去不用的一段。`
          : `${together.with}与您同时改了${open.length}段，两种写法上下都在：上面是${together.with}写的，下面是您写的。请删去不用的一段。`
      }
      action={
        <Space>
          <Button size="small" type="primary" onClick={() => first && onGo(first.theirs)}>
            到第一处
          </Button>
          <Button size="small" onClick={letter.forgetTogether}>
            知道了
          </Button>
        </Space>
      }
    />
  );
}
