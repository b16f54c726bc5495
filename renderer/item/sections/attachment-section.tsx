import { Button, Table, type TableColumnsType } from 'antd';
import { useState } from 'react';
import { isDocumentName } from '../../../shared/domain/names/attached-file.ts';
import type { Attachment, Proposal } from '../../../shared/model/items/proposal.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';
import { FileChooser } from '../../ui/files/file-chooser.tsx';
import { sizeWords } from '../../ui/files/read-files.ts';
import { ScanningFile } from '../../ui/files/scanning-file.tsx';
import { useFileActs } from '../../ui/looking/use-file-acts.ts';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import { useOpenActs } from '../acts/open-acts.ts';
import { ItemSection } from '../item-section.tsx';

/** Whether the words of an attachment are in its pictures. */
const isScan = ({ problem }: Attachment) => problem.includes('是扫描件');

/** What a list beside an open file has no room for. */
const whenAlone: TableColumnsType<Attachment> = [
  { title: '大小', width: 90, render: (_, file) => sizeWords(file.size) },
  { title: '添加', width: 210, render: (_, file) => `${file.addedBy} ${instantWords(file.addedAt)}` },
];

type Props = {
  item: Proposal;
  /** The file that is shown beside. */
  looked: number | null;
  onLook: (attachmentId: number) => void;
};

/**
 * 附件: kept byte for byte; shown beside the item, documents and pictures opened by the system's own program, everything
 * else saved.
 */
export function AttachmentSection({ item, looked, onLook }: Props) {
  const mayAdd = useOpenActs(item)('attach');
  const acts = useFileActs();
  const add = useAct('attachment.add');
  const recognise = useAct('attachment.recognise');
  const [failure, setFailure] = useState<unknown>(null);

  async function tell(work: () => Promise<unknown>) {
    setFailure(null);
    try {
      await work();
    } catch (thrown) {
      setFailure(thrown);
    }
  }
  const addAll = (files: FileIn[]) =>
    tell(async () => {
      for (const file of files) await add.mutateAsync({ proposalId: item.id, file });
    });
  const read = (attachmentId: number) => tell(() => recognise.mutateAsync({ attachmentId }));

  return (
    <ItemSection
      id="files"
      title="附件"
      acts={
        mayAdd ? (
          <FileChooser
            label="添加附件"
            multiple
            limitMegabytes={50}
            loading={add.isPending}
            onFiles={(files) => void addAll(files)}
          />
        ) : null
      }
    >
      <ScanningFile pending={recognise.isPending} />
      <RefusalAlert error={failure} onClose={() => setFailure(null)} />
      <RefusalAlert error={acts.failure} onClose={acts.clear} />
      {item.attachments.length === 0 ? (
        <div className="quiet">
          还没有附件。交办通知扫描件、面商记录、照片等任何类型的文件都可以放在这里，原样保存。图片、PDF、Word
          和表格点「看」就在旁边显示，也可以打开、另存。
        </div>
      ) : (
        <Table<Attachment>
          size="small"
          rowKey="id"
          pagination={false}
          dataSource={item.attachments}
          columns={[
            {
              title: '文件',
              render: (_, file) => (
                <>
                  <span className="keep-lines">{file.name}</span>
                  {isScan(file) ? (
                    <div className="quiet">
                      是扫描件，里面的文字还检索不到
                      {mayAdd ? (
                        <Button
                          type="link"
                          size="small"
                          aria-label={`识别${file.name}里的文字`}
                          loading={recognise.isPending && recognise.variables?.attachmentId === file.id}
                          disabled={recognise.isPending}
                          onClick={() => void read(file.id)}
                        >
                          识别文字
                        </Button>
                      ) : null}
                    </div>
                  ) : null}
                </>
              ),
            },
            ...(looked === null ? whenAlone : []),
            {
              title: '办理',
              width: 160,
              render: (_, file) => (
                <>
                  <Button
                    type="link"
                    size="small"
                    aria-label={`看${file.name}`}
                    aria-pressed={looked === file.id}
                    onClick={() => onLook(file.id)}
                  >
                    看
                  </Button>
                  {isDocumentName(file.name) ? (
                    <Button type="link" size="small" aria-label={`打开${file.name}`} onClick={() => acts.open(file.id)}>
                      打开
                    </Button>
                  ) : null}
                  <Button type="link" size="small" aria-label={`另存${file.name}`} onClick={() => acts.save(file.id)}>
                    另存
                  </Button>
                </>
              ),
            },
          ]}
        />
      )}
    </ItemSection>
  );
}
