import {
  type AliasNode,
  type BinaryOperationNode,
  type ColumnNode,
  type OperationNode,
  type OrderByItemNode,
  PostgresQueryCompiler,
  type RawNode,
  type ReferenceNode,
} from 'kysely';
import { nullableColumns } from '../../../migrations/postgres/baseline.ts';
import { inPostgres } from '../wording/dialect.ts';

const nullable = new Set(nullableColumns);

/**
 * Writes statements for PostgreSQL so that they mean what they mean in SQLite: pieces that the dialects say differently,
 * lists without anything in them, and what is empty before everything else.
 */
export class PostgresCompiler extends PostgresQueryCompiler {
  protected override visitRaw(node: RawNode): void {
    const own = inPostgres(node);
    if (own === node) super.visitRaw(node);
    else this.visitNode(own);
  }

  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    const operator = 'operator' in node.operator ? node.operator.operator : '';
    if ((operator === 'in' || operator === 'not in') && isEmpty(node.rightOperand)) {
      this.append(operator === 'in' ? 'false' : 'true');
      return;
    }
    super.visitBinaryOperation(node);
  }

  protected override visitOrderByItem(node: OrderByItemNode): void {
    super.visitOrderByItem(node);
    if (node.nulls || !mayBeEmpty(node.orderBy)) return;
    const direction = node.direction as { sqlFragments?: readonly string[] } | undefined;
    this.append(direction?.sqlFragments?.[0] === 'desc' ? ' nulls last' : ' nulls first');
  }
}

function isEmpty(node: OperationNode): boolean {
  if (node.kind !== 'PrimitiveValueListNode' && node.kind !== 'ValueListNode') return false;
  return (node as unknown as { values: readonly unknown[] }).values.length === 0;
}

function mayBeEmpty(node: OperationNode): boolean {
  const named = node.kind === 'AliasNode' ? (node as AliasNode).node : node;
  if (named.kind !== 'ReferenceNode') return true;
  const { column } = named as ReferenceNode;
  return column.kind !== 'ColumnNode' || nullable.has((column as ColumnNode).column.name);
}
