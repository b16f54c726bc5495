import { ExportCase } from '../../../../renderer/ui/files/export-case.tsx';
import { FileChooser } from '../../../../renderer/ui/files/file-chooser.tsx';
import { MakingFile } from '../../../../renderer/ui/files/making-file.tsx';
import { ReadingNotes } from '../../../../renderer/ui/files/reading-notes.tsx';
import { ScanningFile } from '../../../../renderer/ui/files/scanning-file.tsx';
import { After, type Parts, press } from '../frame.tsx';

const nothing = () => undefined;

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
  ScanningFile: {
    正在识别: <ScanningFile pending />,
  },
  MakingFile: {
    正在做: <MakingFile what="ledger.export" pending />,
  },
};
