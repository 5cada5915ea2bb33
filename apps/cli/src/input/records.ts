import { open } from 'node:fs/promises';
import type { CliIo } from '../command.js';
import { UnavailableError, UsageError } from '../command.js';
import { type Line, readLines } from './lines.js';

/** Why one row was not taken. `code` is stable English, `message` says in Chinese what to do. */
export interface RowFault {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

export type Row =
  | { readonly line: number; readonly value: unknown; readonly fault?: undefined }
  | { readonly line: number; readonly fault: RowFault };

const LINE_FAULTS: Readonly<Record<'too-long' | 'not-utf8', readonly [code: string, message: string]>> = {
  'too-long': ['LINE_TOO_LONG', '该行超过 16 MB，未读取；请拆分或删减内容后重新提交。'],
  'not-utf8': ['LINE_NOT_UTF8', '该行不是 UTF-8 编码，请将文件另存为 UTF-8 后重新提交。'],
};

function toRow(line: Line): Row | null {
  const fault = (code: string, message: string): Row => ({
    line: line.number,
    fault: { line: line.number, code, message },
  });
  if ('fault' in line) return fault(...LINE_FAULTS[line.fault]);
  if (line.text.trim() === '') return null;
  try {
    return { line: line.number, value: JSON.parse(line.text) as unknown };
  } catch {
    return fault('LINE_NOT_JSON', '该行不是完整的 JSON 对象，请检查引号、括号和逗号。');
  }
}

/** Rows of a JSON Lines stream in order; blank lines are passed over and still counted. */
export async function* readRows(chunks: AsyncIterable<Buffer | string>): AsyncGenerator<Row> {
  for await (const line of readLines(chunks)) {
    const row = toRow(line);
    if (row) yield row;
  }
}

export interface Source {
  readonly chunks: AsyncIterable<Buffer | string>;
  /** Size in bytes where it is known, for progress. */
  readonly size: number | null;
}

/**
 * Opens the file that a command was given, or standard input for `-`.
 * @throws UsageError when there is none or more than one; UnavailableError when it cannot be read
 */
export async function openSource(operands: readonly string[], io: CliIo): Promise<Source> {
  const [path, ...others] = operands;
  if (path === undefined)
    throw new UsageError('缺少文件名（用 - 表示标准输入）。 A file name is missing (- is standard input).');
  if (others.length > 0) throw new UsageError('一次只能处理一个文件。 One file at a time.');
  if (path === '-') return { chunks: io.stdin, size: null };
  try {
    // Opened here, so that a file that may not be read is refused before anything is started.
    const file = await open(path);
    const found = await file.stat();
    if (found.isDirectory()) {
      await file.close();
      throw new UnavailableError(`${path} 是目录，不是文件。 It is a directory.`);
    }
    return { chunks: file.createReadStream({ highWaterMark: 256 * 1024 }), size: found.size };
  } catch (error) {
    if (error instanceof UnavailableError) throw error;
    throw new UnavailableError(`无法读取文件 ${path}。 The file cannot be read.`, { cause: error });
  }
}
