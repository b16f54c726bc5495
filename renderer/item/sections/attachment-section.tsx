import { Button, Table } from 'antd';
import { useState } from 'react';
import { isDocumentName } from '../../../shared/domain/names/attached-file.ts';
import type { Attachment, Proposal } from '../../../shared/model/items/proposal.ts';
import type { FileIn } from '../../../shared/model/primitives.ts';
import { FileChooser } from '../../ui/files/file-chooser.tsx';
import { sizeWords } from '../../ui/files/read-files.ts';
import { saveFiles } from '../../ui/files/save-files.ts';
import { ScanningFile } from '../../ui/files/scanning-file.tsx';
import { instantWords } from '../../ui/marks/day-words.ts';
import { RefusalAlert } from '../../ui/refusal-alert.tsx';
import { useAct } from '../../use-call.ts';
import { useOpenActs } from '../acts/open-acts.ts';
import { ItemSection } from '../item-section.tsx';

/** Whether the words of an attachment are in its pictures. */
const isScan = ({ problem }: Attachment) => problem.includes('是扫描件');

/** 附件: kept byte for byte; documents and pictures are opened by the system's own program, everything else is saved. */
export function AttachmentSection({ item }: { item: Proposal }) {
  const mayAdd = useOpenActs(item)('attach');
  const add = useAct('attachment.add');
  const get = useAct('attachment.get');
  const open = useAct('attachment.open');
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
  const save = (attachmentId: number) => tell(async () => saveFiles(await get.mutateAsync({ attachmentId })));
  const show = (attachmentId: number) =>
    tell(async () => {
      const { opened } = await open.mutateAsync({ attachmentId });
      if (!opened) await saveFiles(await get.mutateAsync({ attachmentId }));
    });

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
      {item.attachments.length === 0 ? (
        <div className="quiet">
          还没有附件。交办通知扫描件、面商记录、照片等任何类型的文件都可以放在这里，原样保存。文档和图片可以直接打开，其他文件另存后再用。
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
            { title: '大小', width: 90, render: (_, file) => sizeWords(file.size) },
            { title: '添加', width: 210, render: (_, file) => `${file.addedBy} ${instantWords(file.addedAt)}` },
            {
              title: '办理',
              width: 130,
              render: (_, file) => (
                <>
                  {isDocumentName(file.name) ? (
                    <Button type="link" size="small" aria-label={`打开${file.name}`} onClick={() => void show(file.id)}>
                      打开
                    </Button>
                  ) : null}
                  <Button type="link" size="small" aria-label={`另存${file.name}`} onClick={() => void save(file.id)}>
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
