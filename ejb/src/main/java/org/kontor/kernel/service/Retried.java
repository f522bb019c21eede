package org.kontor.kernel.service;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs each call in a transaction of its own and runs it again, in a new one, when the database asks for that (deadlock,
 * lost serialisation, lock timeout). Only for beans that manage their transactions themselves ({@code
 * TransactionManagementType.BEAN}) and are never called inside another transaction; the method must not keep state between
 * tries.
 */
@Inherited
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface Retried {}
