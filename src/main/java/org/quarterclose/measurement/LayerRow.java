package org.quarterclose.measurement;

/** A layer's movement with the obligation it belongs to. */
public record LayerRow(int number, String obligationId, LayerMovement movement) {}
