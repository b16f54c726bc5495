import { createContext, useContext } from 'react';
import { type Thresholds, usualThresholds } from '../../../shared/domain/dates/light.ts';

/** The office's own thresholds of the traffic lights; the shell provides them. */
export const Lights = createContext<Thresholds>(usualThresholds);
export const useThresholds = (): Thresholds => useContext(Lights);
