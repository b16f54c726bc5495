import { Button } from 'antd';

/** The last column of a table of the settings: 修改, for those who may. */
export function editColumn<Row>(
  mayEdit: boolean,
  nameOf: (row: Row) => string,
  onEdit: (row: Row) => void,
  width = 70,
) {
  return {
    title: '办理',
    width,
    render: (_: unknown, row: Row) =>
      mayEdit ? (
        <Button type="link" size="small" aria-label={`修改${nameOf(row)}`} onClick={() => onEdit(row)}>
          修改
        </Button>
      ) : null,
  };
}
