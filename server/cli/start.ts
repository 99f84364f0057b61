#!/usr/bin/env node
import module from 'node:module';

/** From 22.1 on, Node keeps what it compiled for the next start. */
(module as { enableCompileCache?: () => unknown }).enableCompileCache?.();
void import('./main.ts');
