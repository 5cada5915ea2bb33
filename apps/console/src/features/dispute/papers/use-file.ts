import { useCallback, useState } from 'react';
import type { LoadedFile } from '../../../api/client';
import { problemFrom, type Problem } from '../../../api/problem';

interface FileOpener {
  /** A PDF in a tab of its own, a Word file as download. */
  readonly open: (format: 'pdf' | 'docx', load: () => Promise<LoadedFile>) => Promise<LoadedFile | null>;
  readonly opening: boolean;
  readonly problem: Problem | null;
}

const KEPT_MS = 60_000;

export function useFile(): FileOpener {
  const [opening, setOpening] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const open = useCallback<FileOpener['open']>(async (format, load) => {
    // Opened at the click itself: later the browser takes it for a pop-up.
    const tab = format === 'pdf' ? window.open('', '_blank') : null;
    setOpening(true);
    setProblem(null);
    try {
      const file = await load();
      const address = URL.createObjectURL(file.blob);
      setTimeout(() => URL.revokeObjectURL(address), KEPT_MS);
      if (tab) tab.location.href = address;
      else download(address, file.name);
      return file;
    } catch (error) {
      tab?.close();
      setProblem(problemFrom(error));
      return null;
    } finally {
      setOpening(false);
    }
  }, []);
  return { open, opening, problem };
}

function download(address: string, name: string): void {
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
}
