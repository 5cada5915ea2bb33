import type { AnnounceAttachment } from '../../api/handoffs';

type MediaType = AnnounceAttachment['mediaType'];

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What the name lets expect; the server looks at the bytes. */
const TYPES: Readonly<Record<string, MediaType>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain',
  docx: WORD,
  xlsx: SHEET,
  mp3: 'audio/mpeg',
  mp4: 'video/mp4',
};

export const ACCEPTED = Object.keys(TYPES)
  .map((ending) => `.${ending}`)
  .join(',');

export const typeOfFile = (name: string): MediaType | null =>
  TYPES[name.slice(name.lastIndexOf('.') + 1).toLowerCase()] ?? null;

/** null where the connection is not secure: browsers hash nothing there. */
export async function sha256Of(file: Blob): Promise<string | null> {
  if (!globalThis.isSecureContext) return null;
  const hash = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

const KILO = 1024;

export function sizeText(bytes: number): string {
  if (bytes < KILO) return `${bytes} B`;
  return bytes < KILO * KILO ? `${Math.round(bytes / KILO)} KB` : `${(bytes / KILO / KILO).toFixed(1)} MB`;
}
