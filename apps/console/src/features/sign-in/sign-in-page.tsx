import { useState, type FormEvent, type ReactNode } from 'react';
import { useSessionState } from '../../app/session';
import { problemFrom, type Problem } from '../../api/problem';
import { useWords } from '../../i18n/words';
import { Button } from '../../shared/ui/button';
import { Seal } from '../../shared/ui/icons';
import { ProblemNotice } from '../../shared/ui/states';
import { DemoAccounts } from './demo-accounts';
import { ThreeWays } from './three-ways';
import './sign-in.css';

export function SignInPage({ expired }: { expired: boolean }): ReactNode {
  const { t, language, setLanguage } = useWords();
  const { enter } = useSessionState();
  const [busy, setBusy] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function submit(username: string, password: string): Promise<void> {
    setBusy(username);
    setProblem(null);
    try {
      await enter(username, password);
    } catch (error) {
      setProblem(problemFrom(error));
      setBusy(null);
    }
  }

  return (
    <div className="sign-in">
      <section className="sign-in-cover">
        <div className="sign-in-brand">
          <Seal size="3.25rem" />
          <p>{t('app.name')}</p>
        </div>
        <ThreeWays />
        <div>
          <p className="sign-in-motto">{t('signIn.motto')}</p>
          <p className="sign-in-motto-small">{t('signIn.mottoSmall')}</p>
        </div>
      </section>
      <main className="sign-in-desk">
        <button className="sign-in-language" onClick={() => setLanguage(language === 'zh' ? 'en' : 'zh')} type="button">
          {t('shell.otherLanguage')}
        </button>
        <div className="sign-in-sheet">
          <h1>{t('signIn.title')}</h1>
          {expired ? <p className="soft">{t('signIn.expired')}</p> : null}
          <SignInForm busy={busy !== null} onSubmit={submit} />
          {problem ? <ProblemNotice problem={problem} /> : null}
          <p className="small">
            <a href="/party">{t('signIn.party')}</a>
          </p>
          <DemoAccounts busy={busy} onChoose={submit} />
        </div>
      </main>
    </div>
  );
}

interface SignInFormProps {
  busy: boolean;
  onSubmit: (username: string, password: string) => Promise<void>;
}

function SignInForm({ busy, onSubmit }: SignInFormProps): ReactNode {
  const { t } = useWords();

  function submit(event: FormEvent<HTMLFormElement>): void {
    event.preventDefault();
    const entered = new FormData(event.currentTarget);
    void onSubmit(String(entered.get('username')).trim(), String(entered.get('password')));
  }

  return (
    <form className="sign-in-form" onSubmit={submit}>
      <label className="field">
        <span>{t('signIn.username')}</span>
        <input autoCapitalize="none" autoComplete="username" name="username" required spellCheck={false} />
      </label>
      <label className="field">
        <span>{t('signIn.password')}</span>
        <input autoComplete="current-password" name="password" required type="password" />
      </label>
      <Button busy={busy} look="primary" type="submit">
        {t('signIn.enter')}
      </Button>
    </form>
  );
}
