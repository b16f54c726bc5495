import { ExportCase } from '../../../../renderer/ui/files/export-case.tsx';
import { FileChooser } from '../../../../renderer/ui/files/file-chooser.tsx';
import { MakingFile } from '../../../../renderer/ui/files/making-file.tsx';
import { ReadingNotes } from '../../../../renderer/ui/files/reading-notes.tsx';
import { ScanPieces } from '../../../../renderer/ui/files/scan-pieces.tsx';
import { ScanningFile } from '../../../../renderer/ui/files/scanning-file.tsx';
import { After, type Parts, press } from '../frame.tsx';

const nothing = () => undefined;

/** A line of a scan, drawn here. */
function drawnLine(words: string) {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [640, 60];
  const context = canvas.getContext('2d');
  if (context) {
    context.fillStyle = '#f4f3ee';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.fillStyle = '#222';
    context.font = '38px serif';
    context.fillText(words, 20, 44);
  }
  const base64 = canvas.toDataURL('image/webp').replace(/^[^,]*,/, '');
  return { base64, width: 640, height: 60, from: 0.2, to: 0.4 };
}

/** Chooses an empty file, as a person would. */
function chooseEmpty(place: HTMLElement) {
  const field = place.querySelector('input');
  if (!field) return;
  const chosen = new DataTransfer();
  chosen.items.add(new File([], '空白.docx'));
  field.files = chosen.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

export const files: Parts = {
  ReadingNotes: {
    两条: (
      <ReadingNotes
        notes={['隐藏的文字没有读取（1处）：「内部：不宜公开。」。', '有2张图片或图形，里面的文字没有读取。']}
      />
    ),
    没有: <ReadingNotes notes={[]} />,
  },
  FileChooser: {
    按钮: <FileChooser label="选择文件" onFiles={nothing} />,
    主要: <FileChooser label="选择台账" buttonType="primary" onFiles={nothing} />,
    不能用: <FileChooser label="选择文件" disabled onFiles={nothing} />,
    正在读: <FileChooser label="选择文件" loading onFiles={nothing} />,
    可以拖放: (
      <FileChooser label="选择附件" multiple dropHint="也可以把文件拖到这里，每个不超过 20 MB" onFiles={nothing} />
    ),
    没有收下: (
      <After act={chooseEmpty}>
        <FileChooser label="选择回函" onFiles={nothing} />
      </After>
    ),
  },
  ExportCase: {
    普通: <ExportCase of={{ proposalId: 77 }} />,
    小号: <ExportCase of={{ proposalId: 77 }} size="small" />,
    没有办成: (
      <After act={press}>
        <div style={{ width: 480, height: 140 }}>
          <ExportCase of={{ proposalId: 77 }} />
        </div>
      </After>
    ),
  },
  ScanPieces: {
    一行: <ScanPieces pieces={[drawnLine('编号：第318号')]} what="编号" />,
    多行: <ScanPieces pieces={['案由：关于', '加快社区', '养老服务'].map(drawnLine)} what="案由" />,
    放大: (
      <After act={press}>
        <ScanPieces pieces={[drawnLine('编号：第318号')]} what="编号" />
      </After>
    ),
    只看: <ScanPieces pieces={[drawnLine('编号：第318号')]} what="编号" still />,
    没有: <ScanPieces pieces={[]} what="编号" />,
  },
  ScanningFile: {
    正在识别: <ScanningFile pending />,
  },
  MakingFile: {
    正在做: <MakingFile what="ledger.export" pending />,
  },
};
