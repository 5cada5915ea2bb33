import type { LiveTopic } from '@libs/contracts';
import { useCallback, useEffect, type ReactNode } from 'react';
import { useSession } from '../app/session';
import type { WordKey } from '../i18n/zh';
import { useWords } from '../i18n/words';
import { useRemembered } from '../shared/hooks/use-remembered';
import { Icon } from '../shared/ui/icons';
import { useToast } from '../shared/ui/toast';
import { chime } from './chime';
import { useLiveLine } from './live-provider';

const WORDS: Partial<Record<LiveTopic, WordKey>> = {
  offer: 'live.offer',
  unassigned: 'live.unassigned',
  escalation: 'live.escalation',
  handoff: 'live.handoff',
  signal: 'live.signal',
  tip: 'live.tip',
  emergency: 'live.emergency',
};

const SOUNDS = ['off', 'on'] as const;

/** Says that something new waits; the switch lets it also sound. Silent until somebody wants it otherwise. */
export function Arrivals(): ReactNode {
  const { t } = useWords();
  const line = useLiveLine();
  const say = useToast();
  const { account } = useSession();
  const [sound, setSound] = useRemembered(`liandiao.sound.${account.accountId}`, SOUNDS, 'off');
  const arrived = useCallback(
    (topic: LiveTopic) => {
      const word = WORDS[topic];
      if (!word) return;
      say(t(word));
      if (sound === 'on') chime();
    },
    [say, sound, t],
  );
  useEffect(
    () => line?.listen((heard) => heard !== 'everything' && heard.kind === 'arrived' && arrived(heard.topic)),
    [line, arrived],
  );
  const turn = (): void => {
    const next = sound === 'on' ? 'off' : 'on';
    setSound(next);
    if (next === 'on') chime();
  };
  return (
    <button aria-pressed={sound === 'on'} className="rail-button" onClick={turn} type="button">
      <Icon name={sound === 'on' ? 'sound' : 'soundOff'} />
      <span>{t('shell.sound')}</span>
    </button>
  );
}
