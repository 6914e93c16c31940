namespace AsyncNotebooks;
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type t) : Attribute { public Type FormatterSourceType => t; }
internal sealed class RepresentedFormatterSource;
