import { FilesBeside } from '../../../../renderer/ui/looking/files-beside.tsx';
import { LookedFile } from '../../../../renderer/ui/looking/looked-file.tsx';
import { LookedPage } from '../../../../renderer/ui/looking/looked-leaf.tsx';
import type { Attachment } from '../../../../shared/model/items/proposal.ts';
import type { Parts } from '../frame.tsx';

const nothing = () => undefined;
const file = (id: number, name: string): Attachment => ({
  ...{ id, name, size: 48_200, problem: '' },
  ...{ addedAt: '2026-05-08T02:30:00.000Z', addedBy: '纪云舒' },
});
const only = { page: 1, pages: 1, notes: [] };

/** A page, drawn here. */
function drawnPage() {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [300, 420];
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 300, 420);
    context.fillStyle = '#222';
    context.font = '22px serif';
    context.fillText('座谈会签到表', 80, 60);
  }
  return { base64: canvas.toDataURL('image/webp').split(',')[1] ?? '', width: 300, height: 420 };
}

export const looking: Parts = {
  LookedPage: {
    图: (
      <LookedPage
        looked={{ ...only, shows: 'picture', picture: drawnPage() }}
        name="签到表.jpg"
        zoom={0.5}
        turned={0}
      />
    ),
    转了: (
      <LookedPage
        looked={{ ...only, shows: 'picture', picture: drawnPage() }}
        name="签到表.jpg"
        zoom={0.5}
        turned={1}
      />
    ),
    表: (
      <LookedPage
        looked={{
          ...{ ...only, shows: 'rows', title: '明细' },
          rows: [
            ['街道', '助餐点（个）'],
            ['白鹭洲街道', '12'],
          ],
        }}
        name="明细.xlsx"
        zoom={1}
        turned={0}
      />
    ),
    文字: (
      <LookedPage
        looked={{
          ...only,
          shows: 'words',
          paragraphs: ['座谈纪要', '时间\t5月8日', '地点\t二楼会议室', '一、关于助餐点布局。'],
        }}
        name="纪要.docx"
        zoom={1}
        turned={0}
      />
    ),
  },
  LookedFile: {
    一页: (
      <div style={{ height: 320 }}>
        <LookedFile file={file(1, '座谈纪要.docx')} onClose={nothing} />
      </div>
    ),
  },
  FilesBeside: {
    两个: <FilesBeside files={[file(1, '座谈纪要.docx'), file(2, '签到表照片.jpg')]} />,
    没有: <FilesBeside files={[]} />,
  },
};
