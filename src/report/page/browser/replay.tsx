import { render } from 'preact';
import type { PageRun } from '../situation.js';
import { App } from './App.js';
import { serve, startEngine } from './engine.js';

// One script for the page and for its worker: the engine stands in the file once.
if (typeof document === 'undefined') serve();
else start(document.currentScript?.textContent ?? '');

function start(script: string): void {
  const page = JSON.parse(document.getElementById('data')!.textContent) as PageRun;
  const root = document.getElementById('page')!;
  root.textContent = '';
  render(<App page={page} engine={startEngine(script)} />, root);
}
