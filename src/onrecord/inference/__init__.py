"""Tokenizers, windows and ONNX sessions: one encoder pass over a text, whose heads the stages read."""
