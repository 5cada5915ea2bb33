import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { BrowserRouter } from 'react-router';
import { App } from './app/app';
import { DisplayProvider } from './app/display';
import { SessionProvider } from './app/session';
import { WordsProvider } from './i18n/words';
import { ToastProvider } from './shared/ui/toast';
import './styles/tokens.css';
import './styles/base.css';
import './styles/parts.css';
import './styles/lists.css';
import './styles/forms.css';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root.');

createRoot(root).render(
  <StrictMode>
    <WordsProvider>
      <DisplayProvider>
        <BrowserRouter>
          <SessionProvider>
            <ToastProvider>
              <App />
            </ToastProvider>
          </SessionProvider>
        </BrowserRouter>
      </DisplayProvider>
    </WordsProvider>
  </StrictMode>,
);
